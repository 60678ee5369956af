"""Layer 1, reading: WhatsApp, CSV, JSON Lines, webhooks, frames and Hugging Face datasets."""
