/** A frame's page as it is sent, and the hashes (`'sha384-…'`) of the scripts and styles that are written into it later. */
interface FramePage {
  html: string;
  scripts: string[];
  styles: string[];
}

const SHELL_FILE = /<(script) defer src="(\/frame\/static\/[\w.-]+)"[^>]*? integrity="(sha384-[^"]+)"[^>]*><\/script>|<(link) href="(\/frame\/static\/[\w.-]+)" rel="stylesheet" integrity="(sha384-[^"]+)"[^>]*>/g;

/**
 * Asks the portal's page for the texts of the frame's shell and writes them in, in their order, when the portal's theme is there. A frame with no origin
 * has no cache, and would fetch them anew each time; the portal's page has them. The policy holds each by its hash.
 */
const askFor = (addresses: readonly string[]): string => `(() => {
  const write = (parts) => parts.forEach(({ kind, text }) => document.head.append(Object.assign(document.createElement(kind), { textContent: text })));
  addEventListener('message', function take({ source, data }) {
    if (source !== parent || !Array.isArray(data)) return;
    removeEventListener('message', take);
    if (document.readyState === 'complete') write(data);
    else addEventListener('load', () => write(data));
  });
  parent.postMessage(${JSON.stringify(addresses)}, '*');
})();`;

/** The built page of the frame's shell, made to take its files from the page around it; one without hashes, as a watch builds it, stays as it is. */
export function framePage(built: string): FramePage {
  const files = [...built.matchAll(SHELL_FILE)].map(([, script, scriptFile, scriptHash, , styleFile, styleHash]) =>
    ({ script: script !== undefined, address: (scriptFile ?? styleFile)!, hash: `'${scriptHash ?? styleHash}'` }));
  if (files.length === 0) return { html: built, scripts: [], styles: [] };
  // Styles first: the shell draws as soon as it runs.
  const inOrder = [...files.filter(({ script }) => !script), ...files.filter(({ script }) => script)];
  return {
    html: built.replace(SHELL_FILE, '').replace('</head>', `<script>${askFor(inOrder.map(({ address }) => address))}</script></head>`),
    scripts: files.filter(({ script }) => script).map(({ hash }) => hash),
    styles: files.filter(({ script }) => !script).map(({ hash }) => hash),
  };
}
