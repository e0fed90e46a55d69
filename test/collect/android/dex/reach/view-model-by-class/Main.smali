.class public Lreach/view_model_by_class/Main;
.super Landroidx/activity/ComponentActivity;

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  invoke-super {p0, p1}, Landroidx/activity/ComponentActivity;->onCreate(Landroid/os/Bundle;)V
  new-instance v0, Landroidx/lifecycle/ViewModelProvider;
  invoke-direct {v0, p0}, Landroidx/lifecycle/ViewModelProvider;-><init>(Landroidx/lifecycle/ViewModelStoreOwner;)V
  const-class v1, Lreach/view_model_by_class/Model;
  invoke-virtual {v0, v1}, Landroidx/lifecycle/ViewModelProvider;->get(Ljava/lang/Class;)Landroidx/lifecycle/ViewModel;
  return-void
.end method
