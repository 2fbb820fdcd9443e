"""Evaluation: PSNR and SSIM over folders of photos and the standard sets. It ships; training does not have to."""
