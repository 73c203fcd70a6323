import { useEffect, useRef, useState } from 'react';

/**
 * A text that changes often, at a rate at which it can be read aloud.
 * @param topic another topic is told at once
 * @param interval at least so long between two texts of one topic, in milliseconds
 */
export function useThrottledText(text: string, topic: string, interval: number): string {
  const [shown, setShown] = useState({ text, topic });
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => setShown({ text: latest.current, topic }), interval);
    return () => clearInterval(timer);
  }, [topic, interval]);
  if (shown.topic !== topic) setShown({ text, topic });
  return shown.text;
}
