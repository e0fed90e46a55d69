.class public Lreach/permissions_at_launch/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onResume()V
  .registers 5
  const/4 v0, 0x2
  new-array v0, v0, [Ljava/lang/String;
  const/4 v1, 0x0
  const-string v2, "android.permission.READ_PHONE_STATE"
  aput-object v2, v0, v1
  const/4 v1, 0x1
  const-string v2, "android.permission.ACCESS_FINE_LOCATION"
  aput-object v2, v0, v1
  invoke-virtual {p0, v0, v1}, Lreach/permissions_at_launch/Splash;->requestPermissions([Ljava/lang/String;I)V
  return-void
.end method
