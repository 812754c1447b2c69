// The page's half: it asks the back end for a token, and never sees a password or a refresh token.
const oneId = document.querySelector('sme-one-id');

oneId.getSession = async how => {
  const answer = await fetch('/one-id/session', { method: 'POST', body: JSON.stringify(how) });
  if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  return answer.json(); // { accessToken, expiresAt }, or null: nobody is signed in
};
oneId.signOut = async () => {
  const answer = await fetch('/one-id/session', { method: 'DELETE' });
  if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  return 'ended'; // At the service, too.
};

// After the properties are set.
await import('/cdn/sme-one-id.js');
