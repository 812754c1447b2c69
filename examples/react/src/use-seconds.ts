import { useEffect, useState } from 'react';

/** How long the page has been shown, updated ten times a second. */
export function useSeconds(): number {
  const [tenths, setTenths] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTenths(before => before + 1), 100);
    return () => clearInterval(timer);
  }, []);
  return tenths / 10;
}
