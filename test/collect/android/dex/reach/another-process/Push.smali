.class public Lreach/another_process/Push;
.super Landroid/content/ContentProvider;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
  return-void
.end method

.method public onCreate()Z
  .registers 2
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  const/4 v0, 0x1
  return v0
.end method
