// Who appears with whom, for other programs: GraphML (http://graphml.graphdrawing.org), and a table of the links.

import { t } from "../i18n/index.js";
import { escaped } from "./xml.js";

/** @import { Graph } from "../model/network/graph.js" */

/**
 * @param {Graph} graph
 * @returns {string}
 */
export function graphMl({ nodes, links }) {
  const data = (/** @type {string} */ key, /** @type {string | number} */ value) =>
    `<data key="${key}">${escaped(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
    '  <key id="kind" for="node" attr.name="kind" attr.type="string"/>',
    '  <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>',
    '  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
    '  <graph edgedefault="undirected">',
    ...nodes.map(
      ({ name, kind, mentions }, i) =>
        `    <node id="n${i}">${data("label", name)}${data("kind", kind)}${data("mentions", mentions)}</node>`,
    ),
    ...links.map(({ a, b, weight }) => `    <edge source="n${a}" target="n${b}">${data("weight", weight)}</edge>`),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/**
 * One row a link, the heaviest first.
 * @param {Graph} graph
 * @param {readonly { article: { title: string, text: string } }[]} sources
 * @returns {(string | number)[][]}
 */
export function networkRows({ nodes, links }, sources) {
  const columns = ["csv.name", "csv.kind", "csv.with", "csv.kind", "csv.together", "csv.article", "csv.sentence"];
  return [
    columns.map((column) => t(column)),
    ...links.flatMap(({ a, b, weight, where }) => {
      const [from, to, source] = [nodes[a], nodes[b], sources[where.article]];
      if (!from || !to || !source) return [];
      const { title, text } = source.article;
      const kinds = [from.kind, to.kind].map((kind) => t(`layer.${kind}.one`));
      return [[from.name, kinds[0] ?? "", to.name, kinds[1] ?? "", weight, title, text.slice(where.start, where.end)]];
    }),
  ];
}
