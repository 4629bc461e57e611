// The English of the first screen.

/** @type {Record<string, import("./index.js").Message>} */
export const en = {
  "app.description": "Who, where, when, how much: highlighted in your articles, and the text never leaves this device.",
  "app.skip": "Skip to the text",
  "app.home": "Dépêche, home",
  "app.language": "Language of the page",
  "app.theme": "Appearance",
  "app.theme.auto": "Automatic",
  "app.theme.light": "Light",
  "app.theme.dark": "Dark",
  "app.help": "Help",

  "compose.title": "Paste an article.",
  "compose.subtitle":
    "Who, where, when, how much, what it is about: highlighted and listed, every value checkable in the text.",
  "compose.label": "Text of the article",
  "compose.placeholder":
    "Paste or type here, or drop files anywhere on the page: text, Word, PDF, web pages, mail, archives…",
  "compose.analyze": "Analyse",
  "compose.open": "Open files",
  "compose.paste": "Paste",
  "compose.example": "Try an example",
  "compose.private": "The text never leaves this device.",
  "compose.verify": "How to verify",
  "compose.back": "Back to the article",

  "edit.title": "Edit the text",
  "edit.save": "Analyse again",

  "collection.title": "Articles",
  "collection.add": "Add",

  "legend.title": "Highlights",
  "legend.counted": "mentions",

  "facts.date": "Dated",
  "facts.date.hint": "Relative dates (“Tuesday”, “yesterday”) are computed from this day.",
  "facts.language": "Language",
  "facts.encoding": "Encoding",
  "facts.edit": "Edit",
  "facts.marked": "Write the types",
  "facts.marked.hint": "Writes the type after each mark: for a screen reader, for paper or for copying.",

  "action.undo": "Undo the correction",
  "action.redo": "Redo the correction",
  "action.dismiss": "Close this message",

  "failure.trap": "The analysis of this text broke off. The text is intact; you can start it again.",
  "failure.unavailable":
    "The engine could not start: this browser refuses WebAssembly, or the file is missing on the server. The text is intact.",
  "failure.failed": "The analysis failed. The text is intact; check the date and the language, then start it again.",
  "failure.stopped": "Analysis stopped. The text is intact.",

  "refusal.blank": "This text is empty: there is nothing to analyse.",
  "refusal.cancelled": "The reading of “{name}” was stopped.",
  "refusal.unreadable": "“{name}” could not be read: a folder, a file that moved, or no permission.",
  "refusal.clipboard": "The browser gives no access to the clipboard. Use Ctrl + V.",
  "notice.storage":
    "The session could not be kept on this device (no space, or not allowed). Save it to a file so that nothing is lost.",
  "notice.gone":
    "The articles that were open in this tab were not kept. To find them again next time: Session, “Remember on this device”.",
  "notice.unread": {
    one: "{count} item of this session could not be read; the rest is open.",
    other: "{count} items of this session could not be read; the rest is open.",
  },
  "notice.open": {
    one: "{count} article of this session was open already; it stays as it is.",
    other: "{count} articles of this session were open already; they stay as they are.",
  },

  "tab.text": "Text",
  "panel.title": "Results",
  "panel.close": "Back to the text",

  "correct.marked": "Mark the selection",

  "search.label": "Search the text, the names and the values",
  "search.placeholder": "Search",

  "status.elapsed": "Analysed in {elapsed} ms",
  "status.loading": "Loading the engine…",
  "status.ready": "Ready",
  "status.requests": { one: "{count} request since opening", other: "{count} requests since opening" },
  "status.own": { one: "no request elsewhere, {count} file of the page loaded", other: "no request elsewhere, {count} files of the page loaded" },
  "status.messages": "Messages",
  "status.export": "Export",
  "status.session": "Session",
  "status.rulesOnly": "names by rules only",

  "terms.open": "My terms",

  "drop.here": "Drop to analyse",

  "anonymise.open": "Anonymise",
};
