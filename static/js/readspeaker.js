// What ReadSpeaker's own script asks of the page: in which language its player speaks to us.
window.rsConf = { general: { uiLang: document.currentScript.dataset.language } };
