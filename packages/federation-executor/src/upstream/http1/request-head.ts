/** What goes before the body of every request to one address. */
export function requestStart({ host, pathname, search }: URL): string {
  return `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;
}

const PLAIN = /^[\t\x20-\x7e]*$/;
const SAFE = /^[\t\x20-\x7e\x80-\xff]*$/;
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** The lines of headers (name, value, name, value …). An error for one that would end its line. */
export function headerLines(headers: readonly string[]): { text: string; isAscii: boolean } | TypeError {
  let text = '';
  let isAscii = true;
  for (let n = 0; n < headers.length; n += 2) {
    const name = headers[n]!;
    const value = headers[n + 1]!;
    if (!PLAIN.test(value)) {
      if (!SAFE.test(value)) return new TypeError(`The value of the header ${JSON.stringify(name)} has characters that no header may have.`);
      isAscii = false;
    }
    if (!NAME.test(name)) return new TypeError(`${JSON.stringify(name)} is no name of a header.`);
    text += `${name}: ${value}\r\n`;
  }
  return { text, isAscii };
}
