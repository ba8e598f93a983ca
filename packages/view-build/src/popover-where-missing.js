// In place of a stand-in for the browser's own popovers: fetches it where there are none (before Chrome 114, Firefox 125, Safari 17).
export const isSupported = () => typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;
export const isPolyfilled = () => false;
export const apply = (options) => import('popover-stand-in').then((standIn) => standIn.apply(options));
