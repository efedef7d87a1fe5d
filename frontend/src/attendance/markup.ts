// The page is drawn whole from its state after each change, and only the differences reach the document.
// Preact does the same in 4.5 kB, more than a third of what this page may weigh; these few lines are all of it that is used.

type Value = string | number | boolean | null | undefined;
type Attribute = Value | ((event: Event) => void);

/** `key` keeps an element itself while its neighbours come and go; `on…` takes a handler; the rest are attributes. */
type Attributes = Readonly<Record<string, Attribute>>;

export type Child = Markup | string | number | false | null | undefined | readonly Child[];

export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** An element to be drawn. Text is only ever set as text, so nobody's name can become markup. */
export const h = (tag: string, attributes: Attributes, ...children: readonly Child[]): Markup => ({ tag, attributes, children });

interface Drawn {
  readonly markup: Markup | string;
  readonly node: Element | Text;
  readonly inner: Drawing;
}
/** What stands in the document, by key or place. */
type Drawing = ReadonlyMap<Value, Drawn>;

const nothing: Drawing = new Map();

/** Returns a function that makes `root` show the given content. */
export function drawInto(root: Element): (...content: readonly Child[]) => void {
  let drawing = nothing;
  return (...content) => {
    drawing = drawChildren(root, drawing, content);
  };
}

function drawChildren(parent: Element, before: Drawing, content: readonly Child[]): Drawing {
  const after = new Map<Value, Drawn>();
  const wanted = [...named(content)];
  const kept = new Map(wanted.map(([name, markup]) => [name, before.get(name)?.node.nodeName.toLowerCase() === tagOf(markup)]));
  // What goes, goes first: then nothing that stays is moved, and the focus stays where it is.
  for (const [name, { node }] of before) if (!kept.get(name)) node.remove();
  for (const [name, markup] of wanted) {
    const drawn = draw(markup, kept.get(name) ? before.get(name) : undefined);
    const place = parent.childNodes[after.size] ?? null;
    if (place !== drawn.node) parent.insertBefore(drawn.node, place);
    after.set(name, drawn);
  }
  return after;
}

const tagOf = (markup: Markup | string): string => (typeof markup === "string" ? "#text" : markup.tag);

/** Each child with its key, or its place, which an absent child keeps for it. */
function* named(content: readonly Child[], path = ""): Generator<readonly [Value, Markup | string]> {
  for (const [index, child] of content.entries()) {
    const place = `${path}.${index}`;
    if (child === null || child === undefined || child === false) continue;
    if (typeof child !== "object") yield [place, String(child)];
    else if ("tag" in child) yield [keyOf(child) ?? place, child];
    else yield* named(child, place);
  }
}

function keyOf({ attributes: { key } }: Markup): Value {
  return typeof key === "function" ? null : key;
}

function draw(markup: Markup | string, before: Drawn | undefined): Drawn {
  if (typeof markup === "string") {
    const node = before?.node ?? document.createTextNode(markup);
    if (before?.markup !== markup) node.textContent = markup;
    return { markup, node, inner: nothing };
  }
  const node = before?.node instanceof Element ? before.node : document.createElement(markup.tag);
  const last = typeof before?.markup === "object" ? before.markup.attributes : {};
  for (const name of Object.keys({ ...last, ...markup.attributes })) setAttribute(node, name, markup.attributes[name], last[name]);
  return { markup, node, inner: drawChildren(node, before?.inner ?? nothing, markup.children) };
}

/** Only what changed is set: a `details` a person has opened stays open. A field, though, always shows the state. */
function setAttribute(node: Element, name: string, value: Attribute, last: Attribute): void {
  if (name === "checked" || name === "value" || name.startsWith("on")) Reflect.set(node, name, value);
  else if (value === last || name === "key") return;
  else if (value === false || value === null || value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : String(value));
}
