"""WhatsApp chat exports, from iOS and Android."""
