"""Keys under the chat, and signed buttons under messages."""
