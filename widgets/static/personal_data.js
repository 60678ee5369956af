// Talks to widgets/personal_data.py in one message, `page`. Nothing is asked for before the reader wants to see it.
// Every text goes in by textContent, so nothing in a conversation can become markup.

const WAIT_MS = 4000; // a kernel that runs answers well within this

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function button(text, label, onClick) {
  const node = make("button", "", text);
  node.type = "button";
  if (label) node.setAttribute("aria-label", label);
  node.addEventListener("click", onClick);
  return node;
}

// The same hue for a type in every notebook, so that a reader learns them.
function hue(type) {
  let sum = 0;
  for (const char of type) sum = (sum * 31 + char.codePointAt(0)) % 360;
  return sum;
}

function mark(text, type, title) {
  const node = make("mark", "", text);
  node.style.setProperty("--uncase-hue", hue(type));
  node.title = title;
  node.append(make("sup", "", type));
  return node;
}

function original(pieces) {
  const line = make("p", "uncase-before");
  for (const [text, type, score, recognizer] of pieces) {
    line.append(type ? mark(text, type, `${type} by ${recognizer}, confidence ${score}`) : make("span", "", text));
  }
  return line;
}

function result(pieces) {
  const line = make("p", "uncase-after");
  for (const [text, type, , , pseudonym] of pieces) {
    line.append(type ? mark(pseudonym, type, type) : make("span", "", text));
  }
  return line;
}

function render({ model, el }) {
  const view = Math.random().toString(36).slice(2);
  let kind = "";
  let page = 0;
  let timer;

  const root = make("div", "uncase-personal");
  const status = make("p", "uncase-status");
  status.setAttribute("role", "status");
  const kinds = make("div", "uncase-kinds");
  kinds.setAttribute("role", "group");
  kinds.setAttribute("aria-label", "Show one type of personal data");
  const list = make("ol", "uncase-texts");
  list.setAttribute("aria-label", "Texts with personal data");
  const earlier = button("‹", "Previous page", () => ask(page - 1));
  const later = button("›", "Next page", () => ask(page + 1));
  const pages = make("span", "uncase-pages");
  const pager = make("div", "uncase-pager");
  pager.append(earlier, pages, later);
  const open = button("Show the texts", "", () => {
    open.hidden = true;
    for (const part of [kinds, list, pager]) part.hidden = false;
    ask(0);
  });
  open.disabled = !model.get("total");
  for (const part of [kinds, list, pager]) part.hidden = true;
  status.textContent = `Personal data in ${model.get("total")} texts. They are never saved with the notebook.`;
  root.append(status, open, kinds, list, pager);
  el.append(root);

  for (const [type, count] of [["", 0], ...Object.entries(model.get("counts"))]) {
    const chip = button(type ? `${type} ${count}` : "all", "", () => {
      kind = type;
      ask(0);
    });
    chip.dataset.kind = type;
    if (type) chip.style.setProperty("--uncase-hue", hue(type));
    kinds.append(chip);
  }

  function ask(wanted) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = "No kernel answers. Run the cell again.";
    }, WAIT_MS);
    model.send({ type: "page", view, kind, page: wanted });
  }

  function receive(answer) {
    if (!answer || answer.view !== view || answer.type !== "page" || answer.kind !== kind) return;
    clearTimeout(timer);
    page = answer.page;
    for (const chip of kinds.children) chip.setAttribute("aria-pressed", String(chip.dataset.kind === kind));
    list.replaceChildren(
      ...answer.rows.map((row) => {
        const item = make("li", "uncase-row");
        item.append(make("p", "uncase-where", row.where), original(row.pieces));
        if (model.get("replaced")) item.append(result(row.pieces));
        return item;
      }),
    );
    status.textContent = `${answer.found} of ${model.get("total")} texts`;
    pages.textContent = `page ${page + 1} of ${answer.pages}`;
    earlier.disabled = page === 0;
    later.disabled = page + 1 >= answer.pages;
  }

  model.on("msg:custom", receive);
  return () => {
    clearTimeout(timer);
    model.off("msg:custom", receive);
  };
}

export default { render };
