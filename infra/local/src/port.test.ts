import { createServer, type AddressInfo } from 'node:net';
import { readPort, refuseTakenPort } from '../bin/port.cjs';

test.each([[undefined, 4000], ['', 4000], ['4100', 4100]])('PORT %p means %p', (text, port) => {
  expect(readPort(text)).toBe(port);
});

test.each(['abc', '0', '65536', '40.5', '-1'])('PORT %s is refused with what to write', (text) => {
  expect(() => readPort(text)).toThrow(`PORT is "${text}"; it must be a whole number from 1 to 65535`);
});

test.each(['127.0.0.1', '0.0.0.0'])('a port somebody listens on at %s is refused, a free one is not', async (host) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  await expect(refuseTakenPort(String(port))).rejects.toThrow(`Port ${port} is taken by another program, so nothing was started.`);
  await new Promise((resolve) => server.close(resolve));
  await expect(refuseTakenPort(String(port))).resolves.toBeUndefined();
});
