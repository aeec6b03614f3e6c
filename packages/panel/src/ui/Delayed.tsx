import { type ReactNode, useEffect, useState } from "react";

/** Shows nothing for the first 150 ms, so that what comes fast does not flicker. */
export function Delayed({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}
