// The accessibility tree that Chromium gives to assistive technology, as text that can be read and compared.
//
// A line is a role, the name in quotation marks, and states in brackets; what is inside stands further in. Boxes that
// assistive technology passes over have no line. Text has one only where it is not the name of what it stands in or
// beside.
// A table's cell is named by all that is in it, an open detail included; that is left out, since it follows anyway.
// This module knows Chromium's tree, not the widget.

/** Chromium's names of roles, where a shorter one says the same. */
const ROLES = {
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  Figcaption: 'figcaption',
  Legend: 'legend',
  StaticText: 'text',
  ListMarker: 'text',
};

/** Roles of boxes that say nothing of themselves, and of text that is only stressed. */
const TRANSPARENT = ['none', 'generic', 'strong', 'emphasis', 'LabelText'];

/** Nodes to leave out: their text is in `StaticText` already. */
const EMPTY = ['InlineTextBox', 'LineBreak'];

/** The words for a property's value, or null where the value says nothing. */
const STATES = {
  level: (value, role) => (role === 'heading' ? `level ${value}` : null),
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  disabled: (value) => (value ? 'disabled' : null),
  focused: (value) => (value ? 'focused' : null),
  live: (value) => `live ${value}`,
};

/**
 * The tree of every element of a selector, in the order of the document.
 *
 * @param {string} selector Of elements none of which is inside another.
 * @param {string} [without] Of elements to leave out; a line says how many were left out in a row.
 */
export async function tree(page, selector, without) {
  const send = (name, parameters = {}) => page.driver.sendAndGetDevToolsCommand(name, parameters);
  const [wanted, cut] = [await elements(send, selector), without ? await elements(send, without) : []];
  const { nodes } = await send('Accessibility.getFullAXTree');
  const all = {
    byId: new Map(nodes.map((node) => [node.nodeId, node])),
    cut: new Set(cut),
  };
  const found = nodes.filter((node) => wanted.includes(node.backendDOMNodeId));
  found.sort((a, b) => wanted.indexOf(a.backendDOMNodeId) - wanted.indexOf(b.backendDOMNodeId));
  const lines = joined(found.flatMap((node) => read(all, node))).flatMap((part) => written(part, 0));
  return lines.map((line) => `${line}\n`).join('');
}

/** The elements of a selector, as both trees number them. */
async function elements(send, selector) {
  const { root } = await send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const numbers = [];
  for (const nodeId of nodeIds) {
    const { node } = await send('DOM.describeNode', { nodeId });
    numbers.push(node.backendNodeId);
  }
  return numbers;
}

/** Text for a node; for one that is left out, a note if it would be announced. */
function read(all, node) {
  if (all.cut.has(node.backendDOMNodeId)) {
    const rest = { ...all, cut: new Set() };
    return said(rest, node).length > 0 ? [{ role: 'cut', name: 1, states: [], parts: [] }] : [];
  }
  return said(all, node);
}

/** Content of a node: `{role, name, states, parts}`, or its parts alone where it says nothing itself. */
function said(all, node) {
  const role = node.role?.value ?? 'none';
  if (EMPTY.includes(role)) return [];
  const children = (node.childIds ?? []).map((id) => all.byId.get(id)).filter(Boolean);
  const parts = joined(children.flatMap((child) => read(all, child)));
  if (node.ignored || TRANSPARENT.includes(role)) return parts;
  const name = tidy(node.name?.value);
  const isName = parts.length === 1 && isText(parts[0]) && same(parts[0].name, name);
  return [
    {
      role: ROLES[role] ?? role,
      name: role === 'cell' && parts.length > 0 ? '' : name,
      states: states(node, role),
      parts: isName ? [] : parts,
    },
  ];
}

function states({ properties = [], value, description }, role) {
  const words = properties.map((property) => STATES[property.name]?.(property.value.value, role) ?? null);
  if (value?.value) words.push(`value ${JSON.stringify(value.value)}`);
  if (description?.value) words.push(`description ${JSON.stringify(tidy(description.value))}`);
  return words.filter((word) => word !== null);
}

/** Parts in a row, of which a label's text is left out where the control beside it has it as its name. */
function joined(parts) {
  return merged(parts).filter((part, nth, all) => {
    const isName = (control) => control && !isText(control) && control.parts.length === 0 && same(control.name, part.name);
    return !isText(part) || !(isName(all[nth - 1]) || isName(all[nth + 1]));
  });
}

/** Text after text is one text; so are gaps. */
function merged(parts) {
  const result = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && isText(last) && isText(part)) last.name = tidy(`${last.name} ${part.name}`);
    else if (last?.role === 'cut' && part.role === 'cut') last.name += part.name;
    else result.push({ ...part });
  }
  return result;
}

function written({ role, name, states, parts }, depth) {
  const indent = '  '.repeat(depth);
  if (role === 'cut') return [`${indent}… ${name} more`];
  const words = [role, name && `"${name}"`, states.length > 0 && `[${states.join(', ')}]`].filter(Boolean).join(' ');
  // A node with nothing but text is one line.
  if (!name && parts.length === 1 && isText(parts[0])) return [`${indent}${words}: ${parts[0].name}`];
  return [indent + words, ...parts.flatMap((part) => written(part, depth + 1))];
}

const isText = ({ role }) => role === 'text';
const tidy = (text = '') => text.replace(/\s+/g, ' ').trim();
const same = (one, other) => one.replaceAll(' ', '') === other.replaceAll(' ', '');
