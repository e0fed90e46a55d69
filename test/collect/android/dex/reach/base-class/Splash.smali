.class public Lreach/base_class/Splash;
.super Lreach/base_class/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/base_class/Base;-><init>()V
  return-void
.end method

.method public load()V
  .registers 1
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
