import { RotateCw } from 'lucide';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface RetryButtonProps {
  label?: string | undefined;
  onClick: () => void;
}

export function RetryButton({ label = commonMessages.retry, onClick }: RetryButtonProps) {
  return (
    <Button icon={<Icon node={RotateCw} className="size-3.5" />} onClick={onClick}>
      {label}
    </Button>
  );
}
