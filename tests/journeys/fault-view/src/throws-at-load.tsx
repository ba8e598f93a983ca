if (Date.now() > 0) throw new Error('at load');

export default function ThrowsAtLoad() {
  return null;
}
