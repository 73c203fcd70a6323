import { Progress } from '@base-ui/react/progress';
import { clsx } from 'clsx';

interface ProgressBarProps {
  label: string;
  value: number;
  max: number;
  tone: keyof typeof tones;
}

const tones = { active: 'bg-accent-fill', idle: 'bg-line-strong', done: 'bg-ok' };

export function ProgressBar({ label, value, max, tone }: ProgressBarProps) {
  return (
    <Progress.Root aria-label={label} value={value} max={max}>
      <Progress.Track className="h-1.5 w-full overflow-hidden rounded-full bg-sunken forced-colors:border">
        <Progress.Indicator className={clsx('h-full forced-color-adjust-none', tones[tone])} />
      </Progress.Track>
    </Progress.Root>
  );
}
