.class public Lnet/library/device/Library;
.super Ljava/lang/Object;

.method public static read()V
  .registers 1
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
