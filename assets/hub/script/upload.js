// Files are sent one after another, each as it is, with progress in a bar and in words. What is wrong with one, and
// what to do, is said beside its name.

const form = document.getElementById("upload");
const picker = document.getElementById("files");
const drop = document.getElementById("drop");
const list = document.getElementById("sent-files");
const words = form.dataset;

const element = (name, text = "", className = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
};

// The file's line in the list.
const add_line = file => {
    const line = element("li");
    const state = element("p", words.sending);
    const bar = element("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", `${words.sending}: ${file.name}`);
    line.append(element("strong", file.name), state, bar);
    list.append(line);
    document.getElementById("sent").hidden = false;
    return {line, state, bar};
};

const show_sent = (shown, loaded, total) => {
    const percent = Math.floor((100 * loaded) / total);
    shown.bar.value = percent;
    shown.state.textContent = percent < 100 ? `${words.sending}: ${percent} %` : `${words.reading} …`;
    if (percent === 100) shown.bar.removeAttribute("value"); // no telling how long
};

const refuse = (shown, findings) => {
    shown.bar.remove();
    shown.state.replaceChildren(element("span", words.refused, "status stop"));
    for (const {said, place} of findings) {
        const finding = element("p", said);
        if (place) finding.append(" ", element("code", place, "place"));
        shown.line.append(finding);
    }
};

const accept = (shown, draft, file) => {
    shown.bar.remove();
    const link = element("a", words.open, "button");
    link.href = draft;
    link.append(element("span", `: ${file.name}`, "heard"));
    shown.state.replaceChildren(element("span", words.ready, "status ok"), " ", link);
};

const parsed = text => {
    try {
        return JSON.parse(text);
    } catch {
        return {};
    }
};

// The draft's address, or nothing.
const send = file =>
    new Promise(done => {
        const shown = add_line(file);
        const fail = said => (refuse(shown, [{said}]), done());
        if (file.size === 0) return fail(words.empty);
        if (file.size > Number(words.most)) return fail(words.tooLarge);
        const request = new XMLHttpRequest();
        request.open("POST", form.action);
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.setRequestHeader("X-CSRF", words.csrf);
        request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
        request.upload.onprogress = event => show_sent(shown, event.loaded, event.total);
        request.onerror = () => fail(words.noAnswer);
        request.onload = () => {
            const answer = parsed(request.responseText);
            if (answer.draft) return accept(shown, answer.draft, file), done(answer.draft);
            if (answer.findings) return refuse(shown, answer.findings), done();
            fail(request.status === 401 || request.status === 403 ? words.signedOut
                : request.status === 413 ? words.tooLarge : words.noAnswer);
        };
        request.send(file);
    });

const send_all = async files => {
    const drafts = [];
    for (const file of files) drafts.push(await send(file));
    if (drafts.length === 1 && drafts[0]) location.assign(drafts[0]);
};

document.getElementById("drop-words").hidden = false;
form.addEventListener("submit", event => event.preventDefault());
picker.addEventListener("change", () => {
    const files = [...picker.files];
    picker.value = ""; // the same one may be chosen again when it has been mended
    send_all(files);
});
drop.addEventListener("dragover", event => {
    event.preventDefault();
    drop.classList.add("over");
});
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    send_all([...event.dataTransfer.files]);
});
