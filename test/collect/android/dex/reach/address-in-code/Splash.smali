.class public Lreach/address_in_code/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 3
  const-string v0, "http://api.first.test/login"
  const-string v0, "http://log.second.test:8080/put"
  const-string v0, "http://schemas.android.com/apk/res/android"
  return-void
.end method
