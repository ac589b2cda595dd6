// Asks at once whether a password would do: the answer is an error that support must be able to read.
await fetch('/api/signup/check', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ username: 'new-user', password: window.__CONFIG__.weakPassword }),
});
document.body.dataset.done = 'true';
