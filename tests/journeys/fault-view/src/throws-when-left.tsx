import { useEffect } from 'react';

export default function ThrowsWhenLeft() {
  useEffect(() => () => {
    throw new Error('when left');
  }, []);
  return <p>Klar</p>;
}
