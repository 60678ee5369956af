// Talks to widgets/conversations.py in two messages: `page` (a page of the list) and `open` (one conversation).
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
  node.setAttribute("aria-label", label);
  node.addEventListener("click", onClick);
  return node;
}

function fill(node, parts) {
  for (const [text, pseudonym] of parts) node.append(make(pseudonym ? "mark" : "span", "", text));
  return node;
}

function messageNode(message) {
  const item = make("li", "uncase-message");
  item.dataset.role = message.role;
  const name = message.name && message.name !== message.role ? `${message.role} · ${message.name}` : message.role;
  item.append(make("span", "uncase-role", name));
  if (message.parts.length) item.append(fill(make("p", "uncase-text"), message.parts));
  for (const call of message.calls) {
    const line = make("p", "uncase-call");
    line.append(make("span", "uncase-tool", `calls ${call.name} `), fill(make("code"), call.parts));
    item.append(line);
  }
  return item;
}

function render({ model, el }) {
  const view = Math.random().toString(36).slice(2);
  let page = 0;
  let rows = [];
  let current = -1;
  let timer;

  const root = make("div", "uncase-conversations");
  const filter = make("input");
  filter.type = "search";
  filter.placeholder = "Filter";
  filter.setAttribute("aria-label", "Filter conversations");
  const status = make("p", "uncase-status");
  status.setAttribute("role", "status");
  const list = make("ul", "uncase-list");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Conversations");
  list.tabIndex = 0;
  const earlier = button("‹", "Previous page", () => ask(page - 1));
  const later = button("›", "Next page", () => ask(page + 1));
  const pages = make("span", "uncase-pages");
  const messages = make("ol", "uncase-messages");
  messages.setAttribute("aria-label", "Messages");
  messages.tabIndex = 0;

  const left = make("div", "uncase-left");
  const pager = make("div", "uncase-pager");
  pager.append(earlier, pages, later);
  left.append(filter, status, list, pager);
  root.append(left, messages);
  el.append(root);

  function send(message) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = "No kernel answers. Run the cell again.";
    }, WAIT_MS);
    model.send({ ...message, view });
  }

  function ask(wanted) {
    send({ type: "page", query: filter.value, page: wanted });
  }

  function choose(position) {
    if (!rows.length) return;
    current = Math.min(Math.max(position, 0), rows.length - 1);
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === current)));
    const item = list.children[current];
    list.setAttribute("aria-activedescendant", item.id);
    const above = item.offsetTop - list.offsetTop; // scrollIntoView would move the notebook too
    if (above < list.scrollTop) list.scrollTop = above;
    const below = above + item.offsetHeight - list.clientHeight;
    if (below > list.scrollTop) list.scrollTop = below;
    send({ type: "open", index: rows[current].index });
  }

  function showPage(answer) {
    if (answer.query !== filter.value) return; // the reader typed on
    ({ page, rows } = answer);
    list.replaceChildren(
      ...rows.map((row, place) => {
        const item = make("li", "uncase-item");
        item.id = `uncase-${view}-${row.index}`;
        item.setAttribute("role", "option");
        const about = [`${row.messages} messages`, row.language, row.privacy].filter(Boolean).join(" · ");
        item.append(make("span", "uncase-label", row.label), make("span", "uncase-about", about));
        item.addEventListener("click", () => choose(place));
        return item;
      }),
    );
    status.textContent = `${answer.found} of ${model.get("total")} conversations`;
    pages.textContent = `page ${page + 1} of ${answer.pages}`;
    earlier.disabled = page === 0;
    later.disabled = page + 1 >= answer.pages;
    current = -1;
    list.removeAttribute("aria-activedescendant");
    if (rows.length) choose(0);
    else messages.replaceChildren();
  }

  function showMessages(answer) {
    if (!rows[current] || answer.index !== rows[current].index) return;
    const hidden = make(
      "li",
      "uncase-hidden",
      `${answer.count} messages. Raw content is hidden: anonymize it, or pass reveal=True.`,
    );
    messages.replaceChildren(...(answer.hidden ? [hidden] : answer.messages.map(messageNode)));
    messages.scrollTop = 0;
  }

  function receive(answer) {
    if (!answer || answer.view !== view) return;
    clearTimeout(timer);
    if (answer.type === "page") showPage(answer);
    if (answer.type === "open") showMessages(answer);
  }

  const steps = {
    ArrowDown: () => current + 1,
    ArrowUp: () => current - 1,
    Home: () => 0,
    End: () => rows.length - 1,
  };
  function press(event) {
    if (!(event.key in steps)) return;
    event.preventDefault();
    event.stopPropagation(); // the notebook has its own arrow keys
    choose(steps[event.key]());
  }

  const again = () => ask(0);
  list.addEventListener("keydown", press);
  filter.addEventListener("input", again);
  model.on("msg:custom", receive);
  model.on("change:page_size", again);
  ask(0);

  return () => {
    clearTimeout(timer);
    model.off("msg:custom", receive);
    model.off("change:page_size", again);
  };
}

export default { render };
