/** Sends as `fetch` does, and tells how much of the body has gone (0–1), which `fetch` does not. For a request with a file: the answer is read whole. */
export function sendingFetch(sent: (share: number) => void): typeof fetch {
  return (input, { method = 'GET', headers, body, signal } = {}) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, input instanceof Request ? input.url : String(input));
    new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status, headers: { 'content-type': request.getResponseHeader('content-type') ?? '' } }));
    request.onerror = () => reject(new TypeError('The request did not reach the portal.'));
    request.onabort = () => reject(new DOMException('Nobody waits for it.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body as XMLHttpRequestBodyInit | null | undefined);
  });
}
