"use strict";
// Marks answer to keys, a link opens what it leads to, and paper shows everything. Without it all of the page is there.
(() => {
  const marks = [...document.querySelectorAll("svg a.mark")];
  const middle = (mark) => {
    const box = mark.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const hold = (mark) => {
    marks.forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
  };
  const go = (mark) => {
    if (!mark) return;
    hold(mark);
    mark.focus();
    mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  // The nearest mark that lies that way.
  const beside = (mark, dx, dy) => {
    const from = middle(mark);
    let best = null, least = Infinity;
    for (const other of marks) {
      const to = middle(other);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      const far = along + across * 3;
      if (other !== mark && along > 4 && (dx !== 0 || across < 4) && far < least) [best, least] = [other, far];
    }
    return best;
  };
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let last = marks[0];
  if (last) hold(last);
  document.addEventListener("keydown", (event) => {
    const mark = event.target.closest && event.target.closest("svg a.mark");
    if (mark && moves[event.key]) {
      event.preventDefault();
      go(beside(mark, ...moves[event.key]));
    } else if (mark && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      go(event.key === "Home" ? marks[0] : marks[marks.length - 1]);
    } else if (event.key === "Escape" && last) {
      go(last);
    }
  });
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let outer = target.parentElement; outer; outer = outer.parentElement) {
      if (outer.tagName === "DETAILS") outer.open = true;
    }
    const inner = target.tagName === "ARTICLE" && target.querySelector("details");
    if (inner) inner.open = true;
    if (target.tagName === "ARTICLE") target.focus({ preventScroll: true });
    target.scrollIntoView();
  };
  marks.forEach((mark) => mark.addEventListener("click", () => {
    last = mark;
    hold(mark);
    // A second click on the same mark changes no address.
    if (mark.getAttribute("href") === location.hash) show();
  }));
  addEventListener("hashchange", show);
  show();

  const closed = [];
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((one) => {
      one.open = true;
      closed.push(one);
    });
  });
  addEventListener("afterprint", () => {
    while (closed.length) closed.pop().open = false;
  });

  const copy = document.getElementById("copy");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      const notes = [...document.querySelectorAll("ol.notes li")];
      const text = notes.map((note, at) => `${at + 1}. ${note.textContent.trim()}`).join("\n");
      navigator.clipboard.writeText(text).then(() => {
        copy.textContent = copy.dataset.done;
      });
    });
  }
})();
