// Everything that this page does itself: its language, and a thank-you note. The elements follow the page's `lang`.
const note = document.querySelector('#note');
const buttons = document.querySelectorAll('[data-language]');

const thanks = {
  th: number => `ส่งเรื่องแล้ว เลขรับเรื่อง ${number}`,
  en: number => `Your inquiry was sent. Receipt number ${number}`,
};

function speak(language) {
  document.documentElement.lang = language;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  for (const text of document.querySelectorAll('[data-th]')) text.textContent = text.dataset[language];
  note.textContent = '';
}

for (const button of buttons) button.addEventListener('click', () => speak(button.dataset.language));

// Events of the elements bubble, so one listener receives them all.
document.addEventListener('sme-inquiry-sent', ({ receiptNumber }) => {
  note.textContent = thanks[document.documentElement.lang](receiptNumber);
});
document.addEventListener('sme-signed-out', () => {
  note.textContent = '';
});
