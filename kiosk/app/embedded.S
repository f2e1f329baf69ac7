// Pictures of the interface that must be there even without a pack, as they lie in assets/interface.
    .section .rodata
    .global pavilion_paper_tile
    .global pavilion_paper_tile_end
    .balign 16
pavilion_paper_tile:
    .incbin "paper-tile.png"
pavilion_paper_tile_end:
    .section .note.GNU-stack,"",%progbits
