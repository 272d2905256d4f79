/** A no of the server, with the code its sentence hangs on. */
export class Problem extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

export async function post(action, body) {
  const response = await fetch(`/tryout/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Problem('unreachable');
  });
  if (response.ok) return;
  const answer = await response.json().catch(() => ({}));
  throw new Problem(answer.error ?? 'fault');
}

/** Calls `on[kind](data)` for every event of the server; `on.lost` and `on.found` tell of the connection. */
export function listen(on) {
  const source = new EventSource('/tryout/api/events');
  for (const kind of ['state', 'post', 'removed', 'unread', 'clock', 'progress']) {
    source.addEventListener(kind, (event) => on[kind](JSON.parse(event.data)));
  }
  source.addEventListener('open', () => on.found());
  source.addEventListener('error', () => on.lost());
}
