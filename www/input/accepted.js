// What the file dialogue offers. Any other file may be dropped all the same: what it is shows in its bytes.

export const ACCEPTED =
  ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.odt,.rtf,.epub,.pdf,.eml,.zip,text/plain,text/markdown,text/html";
