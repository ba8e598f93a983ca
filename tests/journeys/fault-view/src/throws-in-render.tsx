export default function ThrowsInRender(): null {
  throw new Error('in render');
}
