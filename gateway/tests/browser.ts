import { Agent, request } from 'undici';

export interface Page {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  url: URL;
}

/** As much of a browser as signing in needs: cookies by host, redirects followed, forms posted (also those that post themselves). All hosts lead to this machine. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  private readonly agent = new Agent({ keepAliveTimeout: 10, keepAliveMaxTimeout: 10 });

  cookies(host: string): Map<string, string> {
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  async go(address: string | URL, options: { method?: 'GET' | 'POST'; body?: string | Buffer; form?: Record<string, string>; json?: unknown; headers?: Record<string, string>; follow?: boolean } = {}): Promise<Page> {
    let url = new URL(address);
    let method = options.method ?? (options.form || options.json !== undefined ? 'POST' : 'GET');
    let body: string | Buffer | undefined = options.body !== undefined ? options.body : options.form ? new URLSearchParams(options.form).toString() : options.json === undefined ? undefined : JSON.stringify(options.json);
    for (let hop = 0; hop < 15; hop++) {
      const jar = this.cookies(url.host);
      const response = await request(`http://127.0.0.1:${url.port}${url.pathname}${url.search}`, {
        method,
        body,
        dispatcher: this.agent,
        headers: {
          host: url.host,
          ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...(body !== undefined && options.body === undefined && { 'content-type': options.json === undefined ? 'application/x-www-form-urlencoded' : 'application/json' }),
          ...options.headers,
        },
      });
      for (const line of [response.headers['set-cookie'] ?? []].flat()) {
        const [pair, ...attributes] = line.split(';');
        const at = pair!.indexOf('=');
        const gone = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
        if (gone) jar.delete(pair!.slice(0, at));
        else jar.set(pair!.slice(0, at), pair!.slice(at + 1));
      }
      const text = await response.body.text();
      const to = response.headers.location;
      const submitted = /document\.forms\[0\]\.submit\(\)/.test(text) && /action="([^"]+)"/.exec(text)?.[1];
      if (submitted) {
        url = new URL(submitted, url);
        method = 'POST';
        body = new URLSearchParams([...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])).toString();
        continue;
      }
      if (!to || options.follow === false) return { status: response.statusCode, headers: response.headers, text, url };
      url = new URL(String(to), url);
      method = 'GET';
      body = undefined;
    }
    throw new Error(`too many redirects, last ${url.href}`);
  }

  /** Signs in at a portal as a persona, by the pages a person would see. Ends at the portal. */
  async signIn(portal: string, subject: string, path = '/'): Promise<Page> {
    const page = await this.go(`${portal}/sign-in?return=${encodeURIComponent(path)}`);
    if (!page.url.pathname.startsWith('/issuer/interaction/')) throw new Error(`no sign-in page but ${page.status} ${page.url.href} ${page.text}`);
    return this.go(page.url, { form: { subject } });
  }

  /** Asks the portal's signed-in API, with the session's csrf token. `files`: what is in each, by where it belongs (`variables.input.file`). */
  async ask(portal: string, query: string, variables: object = {}, headers: Record<string, string> = {}, files: Record<string, string> = {}): Promise<{ status: number; data?: any; errors?: any[] }> {
    const session = JSON.parse((await this.go(`${portal}/session`)).text) as { csrf: string };
    const sent = Object.keys(files).length > 0 ? await multipart({ query, variables }, files) : { json: { query, variables }, headers: {} };
    const page = await this.go(`${portal}/graphql`, { ...sent, headers: { 'samlar-csrf': session.csrf, ...sent.headers, ...headers } });
    return { status: page.status, ...JSON.parse(page.text) };
  }
}

/** By the GraphQL multipart request specification. */
async function multipart(operations: object, files: Record<string, string>): Promise<{ method: 'POST'; body: Buffer; headers: Record<string, string> }> {
  const form = new FormData();
  form.append('operations', JSON.stringify(operations));
  form.append('map', JSON.stringify(Object.fromEntries(Object.keys(files).map((at, n) => [n, [at]]))));
  Object.values(files).forEach((text, n) => form.append(String(n), new Blob([text], { type: 'text/csv' }), `${n}.csv`));
  const encoded = new Response(form);
  return { method: 'POST', body: Buffer.from(await encoded.arrayBuffer()), headers: { 'content-type': encoded.headers.get('content-type')! } };
}
