.class public Lreach/base_class/Quiet;
.super Lreach/base_class/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/base_class/Base;-><init>()V
  return-void
.end method

.method public load()V
  .registers 3
  const/4 v0, 0x0
  const-string v1, "android_id"
  invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  return-void
.end method
