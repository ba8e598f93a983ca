/** True in builds of `samlar-view watch` only; in others the code behind it is left out. */
declare const SAMLAR_WATCH: boolean;

const SECONDS_BETWEEN_LOOKS = 1;

/** For those who write views: shows what was just built, by loading the page again at its address when the registry changes. */
export function watchRegistry(): void {
  if (!SAMLAR_WATCH) return;
  let known: string | null = null;
  setInterval(async () => {
    const now = await fetch('/registry.json', { cache: 'no-cache' }).then((response) => (response.ok ? response.text() : null), () => null);
    if (known !== null && now !== null && now !== known) location.reload();
    known = now ?? known;
  }, SECONDS_BETWEEN_LOOKS * 1000);
}
