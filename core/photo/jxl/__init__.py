"""What JPEG XL files say of their samples, read and written bit by bit (ISO/IEC 18181-1)."""
