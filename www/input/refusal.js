// Why a file is not read: what to call it, the reason, what to do. The words are in i18n/.

/** @typedef {Record<string, string | number>} Values */

export class Refusal extends Error {
  /**
   * @param {string} key
   * @param {Values} values `name` is that of the file
   */
  constructor(key, values) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
