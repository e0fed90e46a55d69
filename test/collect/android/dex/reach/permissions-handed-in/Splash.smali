.class public Lreach/permissions_handed_in/Splash;
.super Landroid/app/Activity;

.field public wanted:[Ljava/lang/String;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public choose(Ljava/util/List;)V
  .registers 4
  const-string v0, "android.permission.CAMERA"
  invoke-interface {p1, v0}, Ljava/util/List;->add(Ljava/lang/Object;)Z
  const-string v0, "android.permission.INTERNET"
  invoke-interface {p1, v0}, Ljava/util/List;->add(Ljava/lang/Object;)Z
  return-void
.end method

.method public onResume()V
  .registers 3
  iget-object v0, p0, Lreach/permissions_handed_in/Splash;->wanted:[Ljava/lang/String;
  const/4 v1, 0x1
  invoke-virtual {p0, v0, v1}, Lreach/permissions_handed_in/Splash;->requestPermissions([Ljava/lang/String;I)V
  return-void
.end method
