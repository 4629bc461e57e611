// The ways in: the empty box, paste anywhere, drop anywhere, open files, an example, editing a text.

import { byId } from "../dom.js";
import { t } from "../i18n/index.js";
import { ACCEPTED } from "../input/accepted.js";
import { isBlank } from "../input/text.js";
import { activeArticle } from "../model/derived.js";
import { painted } from "../pause.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 * @returns {Promise<unknown>} settled when all that it needs is loaded
 */
export function showCompose(store, desk) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("compose-text"));
  /** @type {string | null} id of the article whose text is in the box */
  let editing = null;

  /**
   * @param {string} text
   * @param {string | null} [id] of the article that the text takes the place of
   */
  const take = (text, id = editing) => {
    if (id) desk.rewrite(id, text);
    else desk.add([{ text, file: "" }]);
    if (isBlank(text)) return;
    if (id) desk.open(id);
    editing = null;
    box.value = "";
  };

  let busy = false;
  /** @param {() => void | Promise<void>} act done once, after the button has answered */
  const afterPaint = async (act) => {
    if (busy) return;
    busy = true;
    await painted();
    busy = false;
    await act();
  };
  const submit = () => {
    // What happens before the frame may empty the box: an article that opens, a key that goes back.
    const [text, id] = [box.value, editing];
    return afterPaint(() => take(box.value || text, id));
  };
  byId("compose-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
  });

  byId("edit").addEventListener("click", () => {
    const article = activeArticle(store.state);
    if (!article) return;
    editing = article.id;
    box.value = article.text;
    desk.open(null);
    box.focus();
    box.setSelectionRange(0, 0);
    box.scrollTop = 0;
  });
  byId("add").addEventListener("click", () => {
    desk.open(null);
    box.focus();
  });
  byId("compose-back").addEventListener("click", () => {
    const { articles } = store.state;
    desk.open(editing ?? articles.at(-1)?.id ?? null);
  });
  store.watch(
    (state) => [state.active, state.articles.length, state.language],
    ({ active, articles }) => {
      if (active !== null && editing) {
        editing = null;
        box.value = "";
      }
      byId("compose-back").hidden = articles.length === 0;
      byId("compose-title").textContent = t(editing ? "edit.title" : "compose.title");
      byId("analyze").textContent = t(editing ? "edit.save" : "compose.analyze");
      document.body.classList.toggle("editing", editing !== null);
    },
  );

  // Behind the first screen, like all that it does not show.
  const examples = import("../examples.js");
  byId("example").addEventListener("click", () =>
    afterPaint(async () => desk.add((await examples).example(store.state.language))),
  );
  byId("paste").addEventListener("click", () => void pasteFromClipboard(desk, take));
  if (!navigator.clipboard?.readText) byId("paste").hidden = true;

  openFiles(desk);
  listenToPaste(desk, box, () => editing !== null);
  listenToDrop(desk);
  return examples;
}

/**
 * @param {Desk} desk
 * @param {(text: string) => void} take
 */
async function pasteFromClipboard(desk, take) {
  try {
    take(await navigator.clipboard.readText());
  } catch {
    desk.notify("refusal.clipboard", {});
  }
}

/** @param {Desk} desk */
function openFiles(desk) {
  const input = /** @type {HTMLInputElement} */ (byId("files"));
  input.accept = ACCEPTED;
  byId("open-files").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    void desk.addFiles(files);
  });
}

/**
 * Pasting anywhere opens a new article, except into a field that has something else in it.
 * @param {Desk} desk
 * @param {HTMLTextAreaElement} box
 * @param {() => boolean} isEditing
 */
function listenToPaste(desk, box, isEditing) {
  document.addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    if (!clipboardData) return;
    const intoBox = target === box;
    if (intoBox && (isEditing() || !isBlank(box.value))) return;
    if (!intoBox && target instanceof Element && target.closest("input, textarea, dialog")) return;
    event.preventDefault();
    const files = [...clipboardData.files];
    const plain = clipboardData.getData("text/plain");
    if (files.length > 0 && !plain) return void desk.addFiles(files);
    const rich = clipboardData.getData("text/html");
    void addRich(desk, plain, rich);
  });
}

/**
 * Opens what was pasted or dropped: its plain text, unless the rich text knows its blocks better.
 * @param {Desk} desk
 * @param {string} plain
 * @param {string} rich
 */
async function addRich(desk, plain, rich) {
  if (!rich) return desk.add([{ text: plain, file: "" }]);
  const { textOfFragment } = await import("../input/page.js");
  const { text, asides } = textOfFragment(rich);
  const blocks = (/** @type {string} */ value) => value.split("\n").filter((line) => line.trim()).length;
  const [count, length] = asides.reduce(
    ([lines, signs], aside) => [lines + blocks(aside.text), signs + aside.text.length],
    [blocks(text), text.length],
  );
  // Some programs put decoration into the rich text only; it must not lose words.
  const whole = isBlank(plain) || (count >= blocks(plain) && length >= plain.trim().length * 0.9);
  desk.add([whole ? { text, asides, file: "" } : { text: plain, file: "" }]);
}

/** @param {Desk} desk */
function listenToDrop(desk) {
  const target = byId("drop");
  let depth = 0;
  /** @param {DragEvent} event */
  const welcome = (event) =>
    [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
  addEventListener("dragenter", (event) => {
    if (!welcome(event)) return;
    depth += 1;
    target.hidden = false;
  });
  addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    target.hidden = depth === 0;
  });
  addEventListener("dragover", (event) => {
    if (welcome(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    depth = 0;
    target.hidden = true;
    if (!welcome(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void desk.addFiles(files);
    else
      void addRich(
        desk,
        event.dataTransfer?.getData("text/plain") ?? "",
        event.dataTransfer?.getData("text/html") ?? "",
      );
  });
}
