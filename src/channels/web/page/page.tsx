/** A first page: what happens for one person, as it comes, and a field to write. */
const PERSON = 'U0PLANEA01';
const CHANNEL = 'D0PLANEA01';

const list = document.createElement('ol');
const form = document.createElement('form');
const field = document.createElement('input');
field.ariaLabel = 'Mensaje para Avance';
form.append(field);
document.querySelector('#root')?.append(list, form);

new EventSource(`/api/stream?person=${PERSON}`).addEventListener('message', ({ data }) => {
  const item = document.createElement('li');
  item.textContent = String(data);
  list.append(item);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const body = JSON.stringify({ person: PERSON, channel: CHANNEL, threadTs: null, text: field.value });
  field.value = '';
  void fetch('/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
});
