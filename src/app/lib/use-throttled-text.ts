import { useEffect, useRef, useState } from 'react';

/**
 * Limits how often a changing text is updated, so that it can be read aloud.
 * @param topic a new topic is shown at once
 * @param interval the minimum time between two texts of one topic, in milliseconds
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
