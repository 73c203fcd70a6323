import { useEffect, useRef, useState } from 'react';

/**
 * A text that changes often, at a rate at which it can be read aloud.
 * @param topic another topic is told at once
 * @param pause at least so long between two texts of one topic, in milliseconds
 */
export function useCalmText(text: string, topic: string, pause: number): string {
  const [told, setTold] = useState({ text, topic });
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => setTold({ text: latest.current, topic }), pause);
    return () => clearInterval(timer);
  }, [topic, pause]);
  if (told.topic !== topic) setTold({ text, topic });
  return told.text;
}
