.class public Lreach/provider_asked_at_start/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  invoke-virtual {p0}, Lreach/provider_asked_at_start/App;->getContentResolver()Landroid/content/ContentResolver;
  move-result-object v0
  const-string v1, "content://reach.store"
  invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
  move-result-object v1
  const-string v2, "begin"
  const/4 v3, 0x0
  invoke-virtual {v0, v1, v2, v3, v3}, Landroid/content/ContentResolver;->call(Landroid/net/Uri;Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;
  return-void
.end method
