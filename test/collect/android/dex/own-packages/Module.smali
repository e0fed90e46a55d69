.class public Lnet/part/device/Module;
.super Ljava/lang/Object;

.method public static read()V
  .registers 1
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  invoke-static {}, Lorg/owned/app/Screen;->show()V
  return-void
.end method
