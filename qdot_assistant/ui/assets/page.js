// Small helps that need the browser: copy, print, showing the quoted words of an opened card, telling a screen reader.
// One listener each for the whole document; nothing here reads or sends anything.
export default function (component) {
  const { data, setTriggerValue } = component;
  // A link within the reading page is followed without loading the page anew; elsewhere it is an ordinary link.
  window.qdotStopped = () => setTriggerValue("stopped", Date.now());
  window.qdotGo = (href) => setTriggerValue("go", href);
  const doc = document;
  if (!doc.body.dataset.qdotHelps) {
    doc.body.dataset.qdotHelps = "1";
    doc.documentElement.lang = "en";
    const live = doc.createElement("div");
    live.id = "qdot-live";
    live.setAttribute("role", "status");
    live.setAttribute("aria-live", "polite");
    live.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
    doc.body.append(live);
    const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 60); };
    const copy = async (text) => {
      try { await navigator.clipboard.writeText(text); return true; } catch (_) { /* no permission, or no https */ }
      const area = doc.createElement("textarea");
      area.value = text;
      area.style.cssText = "position:fixed;opacity:0";
      doc.body.append(area);
      area.select();
      const done = doc.execCommand("copy");
      area.remove();
      return done;
    };
    // What the server writes holds words, tables, links and buttons only; anything else is not made.
    const isPlain = (made) => !made.querySelector("script,style,link,img,svg,iframe,object,embed,form,input,base,meta")
      && [made, ...made.querySelectorAll("*")].every((one) => [...one.attributes].every(
        ({ name, value }) => !name.startsWith("on") && !/^\s*(javascript|data|vbscript):/i.test(value)));
    doc.addEventListener("click", async (event) => {
      const button = event.target instanceof Element && event.target.closest("button[title][class~='q-act']");
      if (!button) return;
      if (button.classList.contains("q-print")) { window.print(); return; }
      const from = button.parentElement && button.parentElement.querySelector(".q-copied-text");
      if (!button.classList.contains("q-copy") || !from) return;
      const done = await copy(from.textContent);
      const label = button.dataset.label ||= button.textContent; // pressed twice, the label still comes back
      button.textContent = done ? "Copied" : "Copying was not allowed";
      say(button.textContent);
      setTimeout(() => { button.textContent = label; }, 1600);
    });
    doc.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a.q-go");
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !plain || !/\/read\/?$/.test(location.pathname)) return;
      event.preventDefault();
      window.qdotGo(link.getAttribute("href"));
    });
    // The stop button ends the work on the server and draws nothing; a moment later the page is asked to draw itself.
    doc.addEventListener("click", (event) => {
      const isStop = event.target instanceof Element && event.target.closest('[data-testid="stChatInputStopButton"]');
      if (isStop) setTimeout(() => window.qdotStopped(), 600);
    }, true);
    // A source's card stands on the page as text; it is made when its opener is first reached, just before it opens.
    const makeCard = (event) => {
      const opener = event.target instanceof Element && event.target.closest("button[popovertarget]");
      const name = opener && opener.getAttribute("popovertarget");
      if (!name || doc.getElementById(name)) return;
      const words = doc.querySelector(`.q-card[data-card="${CSS.escape(name)}"]`);
      if (!words) return;
      const made = new DOMParser().parseFromString(words.textContent, "text/html").body.firstElementChild;
      if (made && made.matches(".q-source") && isPlain(made)) words.after(doc.importNode(made, true));
    };
    for (const kind of ["pointerover", "focusin", "click"]) doc.addEventListener(kind, makeCard, true);
    doc.addEventListener("toggle", (event) => {
      if (event.newState !== "open" || !event.target.matches || !event.target.matches(".q-source")) return;
      const words = event.target.querySelector("mark");
      if (words) words.scrollIntoView({ block: "center" });
    }, true);
    window.qdotSay = say;
  }
  const told = data || {};
  if (told.say && window.qdotSaid !== told.nonce) { window.qdotSaid = told.nonce; window.qdotSay(told.say); }
  if (told.scroll && window.qdotScrolled !== told.nonce) {
    window.qdotScrolled = told.nonce;
    const go = (left) => {
      const target = doc.getElementById(told.scroll);
      if (target) {
        // Again a moment later: the page may still grow.
        for (const wait of [0, 250]) setTimeout(() => target.isConnected && target.scrollIntoView({ block: "start" }), wait);
      } else if (left) setTimeout(() => go(left - 1), 120);
    };
    go(20);
  }
}
