// Part of every development build: says how the view takes up its newest build, so that the portal can ask it to.
import '@rspack/plugin-react-refresh/react-refresh-entry';

(globalThis.samlarHot ??= new Map()).set(SAMLAR_CONTAINER, {
  built: () => __webpack_hash__,
  next: () => import.meta.webpackHot.check(true),
});
