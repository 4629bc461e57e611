// Le français du premier écran. Espaces insécables : \u00A0 avant « : » et à l'intérieur des guillemets, \u202F avant ; ! ?

/** @type {Record<string, import("./index.js").Message>} */
export const fr = {
  "app.description": "Qui, où, quand, combien : surlignés dans vos articles, sans que le texte quitte cet appareil.",
  "app.skip": "Aller au texte",
  "app.home": "Dépêche, accueil",
  "app.language": "Langue de la page",
  "app.theme": "Apparence",
  "app.theme.auto": "Automatique",
  "app.theme.light": "Clair",
  "app.theme.dark": "Sombre",
  "app.help": "Aide",

  "compose.title": "Collez un article.",
  "compose.subtitle":
    "Qui, où, quand, combien, de quoi il s’agit\u00A0: surlignés et listés, chaque valeur vérifiable dans le texte.",
  "compose.label": "Texte de l’article",
  "compose.placeholder":
    "Collez ou écrivez ici, ou déposez des fichiers n’importe où sur la page\u00A0: texte, Word, PDF, pages web, courriels, archives…",
  "compose.analyze": "Analyser",
  "compose.open": "Ouvrir des fichiers",
  "compose.paste": "Coller",
  "compose.example": "Essayer un exemple",
  "compose.private": "Le texte ne quitte pas cet appareil.",
  "compose.verify": "Comment le vérifier",
  "compose.back": "Revenir à l’article",

  "edit.title": "Modifier le texte",
  "edit.save": "Analyser de nouveau",

  "collection.title": "Articles",
  "collection.add": "Ajouter",

  "legend.title": "Surlignages",
  "legend.counted": "mentions",

  "facts.date": "Daté du",
  "facts.date.hint": "Les dates relatives (« mardi », « hier ») sont calculées à partir de ce jour.",
  "facts.language": "Langue",
  "facts.encoding": "Encodage",
  "facts.edit": "Modifier",
  "facts.marked": "Écrire les types",
  "facts.marked.hint": "Écrit le type après chaque marque, pour un lecteur d’écran, l’impression ou la copie.",

  "action.undo": "Annuler la correction",
  "action.redo": "Rétablir la correction",
  "action.dismiss": "Fermer ce message",

  "failure.trap": "L’analyse de ce texte s’est interrompue. Le texte est intact\u00A0; vous pouvez la relancer.",
  "failure.unavailable":
    "Le moteur d’analyse n’a pas pu démarrer\u00A0: ce navigateur refuse WebAssembly, ou le fichier manque sur le serveur. Le texte est intact.",
  "failure.failed": "L’analyse a échoué. Le texte est intact\u00A0; vérifiez la date et la langue, puis relancez-la.",
  "failure.stopped": "Analyse arrêtée. Le texte est intact.",

  "refusal.blank": "Ce texte est vide\u00A0: il n’y a rien à analyser.",
  "refusal.cancelled": "La lecture de «\u00A0{name}\u00A0» a été arrêtée.",
  "refusal.unreadable": "«\u00A0{name}\u00A0» n’a pas pu être lu\u00A0: dossier, fichier déplacé ou accès refusé.",
  "refusal.clipboard": "Le navigateur ne donne pas accès au presse-papiers. Utilisez Ctrl + V.",
  "notice.storage":
    "La session n’a pas pu être enregistrée sur cet appareil (espace plein ou refusé). Exportez-la pour ne rien perdre.",
  "notice.gone":
    "Les articles ouverts dans cet onglet n’ont pas été gardés. Pour les retrouver la prochaine fois\u00A0: Session, «\u00A0Se souvenir sur cet appareil\u00A0».",
  "notice.unread": {
    one: "{count}\u00A0élément de cette session n’a pas pu être lu\u00A0; le reste est ouvert.",
    other: "{count}\u00A0éléments de cette session n’ont pas pu être lus\u00A0; le reste est ouvert.",
  },
  "notice.open": {
    one: "{count}\u00A0article de cette session était déjà ouvert\u00A0; il reste comme il est.",
    other: "{count}\u00A0articles de cette session étaient déjà ouverts\u00A0; ils restent comme ils sont.",
  },

  "tab.text": "Texte",
  "panel.title": "Résultats",
  "panel.close": "Revenir au texte",

  "correct.marked": "Marquer la sélection",

  "search.label": "Chercher dans le texte, les noms et les valeurs",
  "search.placeholder": "Chercher",

  "status.elapsed": "Analysé en {elapsed}\u00A0ms",
  "status.loading": "Chargement du moteur…",
  "status.ready": "Prêt",
  "status.requests": {
    one: "{count}\u00A0requête depuis l’ouverture",
    other: "{count}\u00A0requêtes depuis l’ouverture",
  },
  "status.own": {
    one: "aucune requête ailleurs, {count}\u00A0fichier de la page chargé",
    other: "aucune requête ailleurs, {count}\u00A0fichiers de la page chargés",
  },
  "status.messages": "Messages",
  "status.export": "Exporter",
  "status.session": "Session",
  "status.rulesOnly": "noms par les règles seules",

  "terms.open": "Mes termes",

  "drop.here": "Déposez pour analyser",

  "anonymise.open": "Anonymiser",
};
